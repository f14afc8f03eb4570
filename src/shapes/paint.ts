type Role =
  | 'paper'
  | 'card'
  | 'sunk'
  | 'shadow'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'hair'
  | 'line'
  | 'outline'
  | 'joint'
  | 'edge'
  | 'primary'
  | 'onPrimary'
  | 'ok'
  | 'okWash'
  | 'no'
  | 'noWash'
  | 'star';
type AccentRole = 'deep' | 'mid' | 'half' | 'wash' | 'solid' | 'onSolid';
/** A colour by its job. The six accent roles take their hue from the accent in force around the shape. */
export type Paint = Role | AccentRole;
export type LineStyle =
  | 'cut'
  | 'active'
  | 'outline'
  | 'fine'
  | 'hair'
  | 'planned'
  | 'plannedBeam'
  | 'plannedJoint'
  | 'axis';
