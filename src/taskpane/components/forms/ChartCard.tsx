import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../context";
import type { ChartPreview } from "../../protocol/quarterMessages";
import { FigureTable } from "./FigureTable";

/** Drawing brings a library of its own, which no other page needs. */
const ChartPicture = lazy(() => import("./ChartPicture"));

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  picture: { minHeight: "230px", minWidth: 0 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** A chart drawn as it will be, with its figures as a table for those who don't see it. */
export function ChartCard({ preview }: { readonly preview: ChartPreview }) {
  const styles = useStyles();
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidthInSight(place);
  const { title, altText, pages } = preview;
  return (
    <figure className={styles.card} style={{ margin: 0 }}>
      <figcaption>
        <Text as="h3" weight="semibold">
          {title}
        </Text>
      </figcaption>
      <div ref={place} className={styles.picture} role="group" aria-label={altText}>
        {width > 0 && (
          <Suspense fallback={<Spinner label={say("common.loading")} />}>
            <ChartPicture preview={preview} width={width} />
          </Suspense>
        )}
      </div>
      {pages > 1 && (
        <Text size={200} className={styles.note}>
          {say("chart.pages", { count: pages })}
        </Text>
      )}
      <FigureTable preview={preview} />
    </figure>
  );
}

/**
 * Pixels that an element has across, followed as the pane is drawn wider; 0 until it has come into sight and its turn, for
 * charts that are drawn at once would keep the pane from answering.
 */
function useWidthInSight(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const sizes = new ResizeObserver(() => setWidth(current.clientWidth));
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      inTurn.add(draw);
      if (inTurn.size === 1) requestAnimationFrame(drawNext);
    });
    const draw = (): void => sizes.observe(current);
    sight.observe(current);
    return () => {
      inTurn.delete(draw);
      sight.disconnect();
      sizes.disconnect();
    };
  }, [element]);
  return width;
}

/** What has come into sight and is yet to be drawn, one a frame. */
const inTurn = new Set<() => void>();

function drawNext(): void {
  const [draw] = inTurn;
  if (!draw) return;
  draw();
  inTurn.delete(draw);
  if (inTurn.size > 0) requestAnimationFrame(drawNext);
}
