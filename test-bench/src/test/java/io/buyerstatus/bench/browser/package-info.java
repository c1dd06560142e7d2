/** A real browser: Chromium, driven by Playwright; axe-core and Lighthouse as judges of what it shows. */
@NullMarked
package io.buyerstatus.bench.browser;

import org.jspecify.annotations.NullMarked;
