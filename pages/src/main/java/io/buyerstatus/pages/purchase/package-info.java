/** What was bought, what it costs, who bought it and where it goes. */
@NullMarked
package io.buyerstatus.pages.purchase;

import org.jspecify.annotations.NullMarked;
