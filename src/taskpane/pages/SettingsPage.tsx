import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function SettingsPage() {
  const { say } = useWords();
  return <PageFrame title={say("footer.settings")} />;
}
