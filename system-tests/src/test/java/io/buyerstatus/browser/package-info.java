/** A real browser for what people see: Chromium, driven by Playwright, and axe-core as the judge of accessibility. */
@NullMarked
package io.buyerstatus.browser;

import org.jspecify.annotations.NullMarked;
