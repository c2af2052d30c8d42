/**
 * The page `AgaveErrorUX/index.html` beside office.js, which the client in an add-in's frame asks over http whether the page
 * around that frame is to be trusted. One of the same origin is.
 */
window.addEventListener("message", ({ source, origin }) => {
  const answer = JSON.stringify({ hostUserTrusted: isOfThisOrigin(window.top) });
  if (origin === window.location.origin) source?.postMessage(answer, { targetOrigin: origin });
});

function isOfThisOrigin(page: Window | null): boolean {
  try {
    return page?.location.origin === window.location.origin;
  } catch {
    // The browser shows nothing of a page from elsewhere.
    return false;
  }
}

export {};
