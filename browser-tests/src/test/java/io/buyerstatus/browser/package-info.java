/** Every state of the page, in a real browser: accessible, readable at twice the size, by keyboard, and as it arrives. */
@NullMarked
package io.buyerstatus.browser;

import org.jspecify.annotations.NullMarked;
