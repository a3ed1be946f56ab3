import { Select, Tab, TabList } from '@fluentui/react-components';

/** More than fit side by side are chosen from a list. */
const SIDE_BY_SIDE = 4;

export interface ChoiceProps {
  label: string;
  names: readonly string[];
  chosen: number;
  choose: (index: number) => void;
}

/** One of a few: rounds, scopes. */
export function Choice({ label, names, chosen, choose }: ChoiceProps) {
  const long = names.length > SIDE_BY_SIDE || names.join('').length > 16;
  return long ? (
    <Select aria-label={label} value={String(chosen)} onChange={(_, { value }) => choose(Number(value))}>
      {names.map((name, i) => (
        <option key={name} value={i}>
          {name}
        </option>
      ))}
    </Select>
  ) : (
    <TabList
      appearance="subtle-circular"
      size="small"
      aria-label={label}
      selectedValue={chosen}
      onTabSelect={(_, { value }) => choose(Number(value))}
    >
      {names.map((name, i) => (
        <Tab key={name} value={i}>
          {name}
        </Tab>
      ))}
    </TabList>
  );
}
