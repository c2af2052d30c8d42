import {
  Button,
  Field,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  Title2,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type DragEvent } from "react";
import { formatQuarter, lastEndedQuarter, parseQuarter, quarterBefore } from "../../domain/values/quarters";
import { LANGUAGES, type Language } from "../../locales/words";
import { useTheme } from "../../theme";
import { rememberedLanguage, rememberLanguage } from "../page/language";
import { Board } from "./Board";
import { BranchCard } from "./BranchCard";
import { entriesOf, filesIn, picked } from "./dropped";
import { Findings } from "./Findings";
import { saveSlips, saveStreetBook } from "./handOut";
import { Unknown } from "./Unknown";
import { useStreet } from "./useStreet";
import { speechOf, StreetSpeechProvider } from "./words";

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground1 },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "16px",
    maxWidth: "1200px",
    margin: "0 auto",
  },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  drop: { padding: "16px", border: `2px dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  hidden: { display: "none" },
});

const NAMES: Readonly<Record<Language, string>> = { "zh-CN": "中文", "en-US": "English" };

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** 街道汇总: files in, board, findings and decisions, workbook and slips out. Nothing leaves the computer. */
export function StreetPage() {
  useStaticStyles();
  const styles = useStyles();
  const theme = useTheme();
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const speech = useMemo(() => speechOf(language), [language]);
  const { say } = speech;
  const [day] = useState(today);
  const [quarter, setQuarter] = useState(() => lastEndedQuarter(day));
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const street = useStreet(quarter, day);
  const { result, progress } = street;
  const quarters = useMemo(() => {
    const recent = [lastEndedQuarter(day)];
    while (recent.length < 5) recent.push(quarterBefore(recent.at(-1) ?? quarter));
    return recent.map(formatQuarter);
  }, [day, quarter]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say("page.title");
  }, [language, say]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    void filesIn(entriesOf(event.dataTransfer)).then(street.add);
  };
  const hand = (work: Promise<void>) => {
    setTrouble(null);
    work.catch((error: unknown) => setTrouble(String(error)));
  };
  const standing = result.standings.find(({ branch }) => branch.branch === chosen);
  return (
    <FluentProvider theme={theme} className={styles.page}>
      <StreetSpeechProvider value={speech}>
        <main className={styles.main} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <Title2 as="h1">{say("page.title")}</Title2>
          <div className={styles.row}>
            <Field label={say("page.quarter")}>
              <Select
                value={formatQuarter(quarter)}
                disabled={street.hasFiles}
                onChange={(_, { value }) => setQuarter(parseQuarter(value) ?? quarter)}
              >
                {quarters.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            </Field>
            <Field label={say("page.language")}>
              <Select
                value={language}
                onChange={(_, { value }) => {
                  const next = LANGUAGES.find((each) => each === value) ?? language;
                  rememberLanguage(next);
                  setLanguage(next);
                }}
              >
                {LANGUAGES.map((each) => (
                  <option key={each} value={each} lang={each}>
                    {NAMES[each]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <div className={styles.drop}>
            <p>{say("page.drop")}</p>
            <div className={styles.row}>
              <Button appearance="primary" onClick={() => fileInput.current?.click()}>
                {say("page.files")}
              </Button>
              <Button onClick={() => folderInput.current?.click()}>{say("page.folder")}</Button>
              <Button
                disabledFocusable={!street.hasFiles}
                onClick={() => street.hasFiles && hand(saveStreetBook(result))}
              >
                {say("page.save")}
              </Button>
              <Button disabledFocusable={!street.hasFiles} onClick={() => street.hasFiles && hand(saveSlips(result))}>
                {say("page.slips")}
              </Button>
            </div>
            <input
              ref={fileInput}
              className={styles.hidden}
              type="file"
              multiple
              aria-label={say("page.files")}
              onChange={({ target }) => {
                street.add(picked(target.files));
                target.value = "";
              }}
            />
            <input
              ref={(input) => {
                input?.setAttribute("webkitdirectory", "");
                folderInput.current = input;
              }}
              className={styles.hidden}
              type="file"
              aria-label={say("page.folder")}
              onChange={({ target }) => {
                street.add(picked(target.files));
                target.value = "";
              }}
            />
          </div>
          {trouble !== null && (
            <MessageBar intent="error" role="alert">
              <MessageBarBody>{trouble}</MessageBarBody>
            </MessageBar>
          )}
          {progress && (
            <div className={styles.row}>
              <Field validationMessage={say("page.reading", { ...progress })} validationState="none">
                <ProgressBar value={progress.done / progress.all} aria-label={say("page.reading", { ...progress })} />
              </Field>
              <Button onClick={street.cancel}>{say("page.cancel")}</Button>
            </div>
          )}
          <div role="status">
            {street.hasFiles && street.isStarter && say("page.starter")}
            {street.hasFiles && !street.isStarter && say("page.registered", { count: result.standings.length })}
          </div>
          {street.hasFiles && (
            <>
              <Unknown context={result.context} onName={street.name} />
              <Board standings={result.standings} chosen={chosen} onChoose={setChosen} />
              {standing ? (
                <BranchCard
                  key={standing.branch.branch}
                  standing={standing}
                  findings={result.findings.filter(({ branches }) => branches.includes(standing.branch.branch))}
                  decisions={street.decisions.filter(({ branch }) => branch === standing.branch.branch)}
                  onDecide={(state, reason) => street.decide(standing.branch.branch, state, reason)}
                />
              ) : (
                <section aria-label={say("page.findings")}>
                  <Title3 as="h2">{say("page.findings")}</Title3>
                  <Findings findings={result.findings} />
                </section>
              )}
            </>
          )}
        </main>
      </StreetSpeechProvider>
    </FluentProvider>
  );
}
