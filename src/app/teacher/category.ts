/**
 * The category of Moodle that questions of this title go to, as a path of one level. A slash parts levels; twice it is one
 * of the name, and in front of a name it needs a space. What looks like a tag would be taken away.
 */
export function categoryOf(title: string): string {
  const name = title.replace(/\s+/g, ' ').trim().replaceAll('<', '＜').replaceAll('/', '//');
  return `$course$/top/${name.replace(/^\//, ' /')}`;
}
