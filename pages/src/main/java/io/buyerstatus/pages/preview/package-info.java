/** Templates as their readers will see them: orders to fill them from, and the page that shows the result. */
@NullMarked
package io.buyerstatus.pages.preview;

import org.jspecify.annotations.NullMarked;
