import type { AnyNode } from 'acorn';
import { newerAt } from './compat.ts';

const newer = (...path: readonly string[]): readonly string[] => newerAt('javascript', ...path);
const ASSIGNING: Readonly<Record<string, string>> = {
  '||=': 'logical_or_assignment',
  '&&=': 'logical_and_assignment',
  '??=': 'nullish_coalescing_assignment',
};

/** What the language itself has gained since ES2020; everything before that the oldest browsers have. */
export function newerSyntax(node: AnyNode, parents: readonly AnyNode[]): readonly string[] {
  switch (node.type) {
    case 'AssignmentExpression':
      return newer('operators', ASSIGNING[node.operator] ?? '');
    case 'StaticBlock':
      return newer('classes', 'static', 'initialization_blocks');
    case 'PropertyDefinition':
      if (node.static) return newer('classes', 'static', 'class_fields');
      return newer(
        'classes',
        node.key.type === 'PrivateIdentifier' ? 'private_class_fields' : 'public_class_fields',
      );
    case 'MethodDefinition':
      return node.key.type === 'PrivateIdentifier' ? newer('classes', 'private_class_methods') : [];
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier' ? newer('classes', 'private_class_fields_in') : [];
    case 'AwaitExpression':
    case 'ForOfStatement':
      return isAtTop(node, parents) ? newer('operators', 'await', 'top_level') : [];
    case 'ImportAttribute':
      return newer('statements', 'import', 'import_attributes');
    case 'VariableDeclaration':
      return /using/.test(node.kind) ? newer('statements', node.kind.replace(' ', '_')) : [];
    default:
      return [];
  }
}

const isAtTop = (node: AnyNode, parents: readonly AnyNode[]): boolean =>
  (node.type === 'AwaitExpression' || ('await' in node && node.await === true)) &&
  !parents.some(({ type }) => /Function|StaticBlock|PropertyDefinition/.test(type));
