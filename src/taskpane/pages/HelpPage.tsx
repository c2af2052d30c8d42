import { Tab, TabList } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PaneText } from "../../locales/pane";
import { About } from "../components/help/About";
import { FirstSteps } from "../components/help/FirstSteps";
import { RuleList } from "../components/help/RuleList";
import { ShortcutTable } from "../components/help/ShortcutTable";
import { PageFrame } from "../components/frame/PageFrame";
import { useWords } from "../context";

const TABS = ["begin", "rules", "keys", "about"] as const;
type HelpTab = (typeof TABS)[number];

/** 帮助: how to begin, what the rules mean, keys, and what this is. */
export default function HelpPage() {
  const { say } = useWords();
  const [tab, choose] = useState<HelpTab>("begin");
  const body = useRef<HTMLDivElement>(null);
  return (
    <PageFrame
      title={say("help.title")}
      bodyRef={body}
      head={
        <TabList
          size="small"
          aria-label={say("help.tabs")}
          selectedValue={tab}
          onTabSelect={(_, { value }) => choose(TABS.find((each) => each === value) ?? tab)}
        >
          {TABS.map((each) => (
            <Tab key={each} value={each}>
              {say(NAMES[each])}
            </Tab>
          ))}
        </TabList>
      }
    >
      {tab === "begin" && <FirstSteps />}
      {tab === "rules" && <RuleList scroller={body} />}
      {tab === "keys" && <ShortcutTable />}
      {tab === "about" && <About />}
    </PageFrame>
  );
}

const NAMES: Readonly<Record<HelpTab, PaneText>> = {
  begin: "help.begin",
  rules: "help.rules",
  keys: "help.keys",
  about: "help.about",
};
