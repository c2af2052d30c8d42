import { FluentProvider, makeStaticStyles, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from "react";
import { FooterBar } from "./components/frame/FooterBar";
import { HeaderBar } from "./components/frame/HeaderBar";
import { TourCard } from "./components/help/TourCard";
import { NoticeBar } from "./components/frame/NoticeBar";
import { StepBar } from "./components/frame/StepBar";
import { useKeptFocus } from "./components/frame/useKeptFocus";
import { usePane, useWords } from "./context";
import { RecognisePage } from "./pages/RecognisePage";
import type { PageName } from "./session/state";
import { useTheme } from "../theme";

/** Every page; all but the first are loaded when they are first shown. */
const PAGES: Readonly<Record<PageName, ComponentType | LazyExoticComponent<ComponentType>>> = {
  recognise: RecognisePage,
  check: lazy(() => import("./pages/CheckPage")),
  fill: lazy(() => import("./pages/FillPage")),
  chart: lazy(() => import("./pages/ChartPage")),
  submit: lazy(() => import("./pages/SubmitPage")),
  plan: lazy(() => import("./pages/PlanPage")),
  history: lazy(() => import("./pages/HistoryPage")),
  settings: lazy(() => import("./pages/SettingsPage")),
  help: lazy(() => import("./pages/HelpPage")),
};

const useStaticStyles = makeStaticStyles({
  body: { margin: 0 },
  // Fluent's texts keep the margins that a browser gives to headings.
  "h1, h2, h3, p": { margin: 0 },
});

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  loading: { margin: "auto" },
});

/** The whole pane: what stands around every page, and the page. */
export function App() {
  useStaticStyles();
  useKeptFocus();
  const styles = useStyles();
  const theme = useTheme(Office.context.officeTheme?.bodyBackgroundColor);
  const language = usePane(({ language: chosen }) => chosen);
  const page = usePane((state) => state.page);
  const { say } = useWords();
  const Page = PAGES[page];
  return (
    <FluentProvider theme={theme} lang={language}>
      {/* Not on the provider, whose classes every menu and dialog would be given as well. */}
      <div className={styles.root}>
        <HeaderBar />
        <StepBar />
        <TourCard />
        <main className={styles.main}>
          <Suspense fallback={<Spinner className={styles.loading} label={say("common.loading")} />}>
            <Page />
          </Suspense>
        </main>
        <NoticeBar />
        <FooterBar />
      </div>
    </FluentProvider>
  );
}
