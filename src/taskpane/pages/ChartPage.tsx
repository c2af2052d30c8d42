import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function ChartPage() {
  const { say } = useWords();
  return <PageFrame title={say("steps.chart")} />;
}
