import { Button, makeStyles, SearchBox, Spinner, Switch, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { settingsOn } from "../../domain/records/settings";
import { PageFrame } from "../components/frame/PageFrame";
import { FigureField } from "../components/settings/FigureField";
import { DevelopmentRules, DuesBands } from "../components/settings/FixedSettings";
import { GeneralSettings } from "../components/settings/GeneralSettings";
import { TaskStatus } from "../components/frame/TaskStatus";
import { usePane, useSession, useWords } from "../context";
import {
  faultsOf,
  figureTyped,
  publishedTyped,
  SETTING_GROUPS,
  withTyped,
  type TypedName,
} from "../session/settingFields";
import type { KeptSettings } from "../protocol/settingsMessages";

const useStyles = makeStyles({
  filters: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
    marginTop: "6px",
  },
  search: { flex: "1 1 120px", minWidth: 0 },
  group: { paddingTop: tokens.spacingVerticalL, paddingBottom: tokens.spacingVerticalXS },
  intro: { color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalM },
});

/** 设置: whose book it is, the language, and the figures that rules go by. */
export default function SettingsPage() {
  const session = useSession();
  const { say } = useWords();
  const reading = usePane((state) => state.reading);
  const kept = usePane((state) => state.settings);
  const retry = (): void => void session.recognise();
  if (kept) return <SettingsForm kept={kept} />;
  return (
    <PageFrame title={say("settings.title")}>
      {reading.state === "idle" ? <Spinner label={say("common.wait")} /> : <TaskStatus task={reading} retry={retry} />}
    </PageFrame>
  );
}

/** What is typed stays until it is saved or discarded, whatever is read meanwhile. */
function SettingsForm({ kept }: { readonly kept: KeptSettings }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const asOf = usePane((state) => state.asOf);
  const isWriting = usePane(({ writing }) => writing.state === "running");
  const [unit, name] = useState<string | null>(null);
  const [typed, setTyped] = useState<ReadonlyMap<TypedName, string>>(new Map());
  const [search, look] = useState("");
  const [isChangedOnly, showChanged] = useState(false);

  const current = settingsOn(asOf, kept.settings);
  const valueOf = (figure: TypedName): string => typed.get(figure) ?? figureTyped(figure, current[figure]);
  const faults = faultsOf(typed, kept.settings, asOf);
  const isUnitNew = unit !== null && unit.trim() !== kept.unit;
  const count = typed.size + (isUnitNew ? 1 : 0);
  const discard = (): void => {
    name(null);
    setTyped(new Map());
  };
  const save = async (): Promise<void> => {
    const settings = withTyped(kept.settings, typed, asOf);
    if (await session.settings.save({ unit: (unit ?? kept.unit).trim(), settings })) discard();
  };
  const type = (figure: TypedName, text: string): void => {
    const now = new Map(typed);
    if (text === figureTyped(figure, current[figure])) now.delete(figure);
    else now.set(figure, text);
    setTyped(now);
  };

  const isChanged = (figure: TypedName): boolean => valueOf(figure) !== publishedTyped(figure, asOf);
  const wanted = search.trim().toLowerCase();
  const isWanted = (text: string): boolean => text.toLowerCase().includes(wanted);
  const groups = SETTING_GROUPS.map(({ title, figures }) => ({
    title,
    figures: figures.filter(
      (figure) =>
        (!isChangedOnly || isChanged(figure)) && (isWanted(say(`settings.${figure}`)) || isWanted(say(title))),
    ),
  })).filter(({ figures }) => figures.length > 0);
  const isAll = !isChangedOnly && wanted === "";
  const changed = SETTING_GROUPS.flatMap(({ figures }) => figures).filter(isChanged).length;
  return (
    <PageFrame
      title={say("settings.title")}
      head={
        <div className={styles.filters}>
          <SearchBox
            className={styles.search}
            size="small"
            value={search}
            placeholder={say("settings.search")}
            aria-label={say("settings.search")}
            onChange={(_, { value }) => look(value)}
          />
          <Switch
            checked={isChangedOnly}
            label={say("settings.changedOnly", { count: changed })}
            onChange={(_, { checked }) => showChanged(checked)}
          />
        </div>
      }
      actions={
        <>
          <Button
            appearance="primary"
            disabled={count === 0 || faults.size > 0 || isWriting}
            onClick={() => void save()}
          >
            {count === 0 ? say("settings.saved") : say("settings.save", { count })}
          </Button>
          {count > 0 && <Button onClick={discard}>{say("settings.discard")}</Button>}
        </>
      }
    >
      {isAll && (
        <>
          <Text size={200} block className={styles.intro}>
            {say("settings.intro")}
          </Text>
          <GeneralSettings unit={unit ?? kept.unit} name={name} />
        </>
      )}
      {groups.length === 0 && <Text>{say("settings.nothing")}</Text>}
      {groups.map(({ title, figures }) => (
        <section key={title} aria-label={say(title)}>
          <Text as="h3" weight="semibold" block className={styles.group}>
            {say(title)}
          </Text>
          {isAll && title === "settings.group.dues" && (
            <>
              <DuesBands name="duesBands" />
              <DuesBands name="retiredBands" />
            </>
          )}
          {figures.map((figure) => (
            <FigureField
              key={figure}
              name={figure}
              value={valueOf(figure)}
              fault={faults.get(figure) ?? null}
              type={(text) => type(figure, text)}
            />
          ))}
          {isAll && title === "settings.group.development" && <DevelopmentRules />}
        </section>
      ))}
    </PageFrame>
  );
}
