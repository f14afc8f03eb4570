import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const inlineScript = /<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script\s*>/gi;

/** Puts the content security policy first in the head; must stand after every plugin that writes into the page. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: html => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: toPolicy(html) },
        injectTo: 'head-prepend',
      },
    ],
  },
});

export const toPolicy = (html: string): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...toHashes(html)].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A browser hashes the text with line ends already read as LF. */
const toHashes = (html: string): readonly string[] =>
  [...html.matchAll(inlineScript)].map(([, body = '']) => {
    const digest = createHash('sha256').update(body.replace(/\r\n?/g, '\n')).digest('base64');
    return `'sha256-${digest}'`;
  });
