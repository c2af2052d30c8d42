import { FluentProvider, webLightTheme, Text } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

await Office.onReady();
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Text>支部账册</Text>
    </FluentProvider>,
  );
