import { createRoot } from "react-dom/client";
import { StreetPage } from "./StreetPage";

const root = document.getElementById("root");
if (root) createRoot(root).render(<StreetPage />);
