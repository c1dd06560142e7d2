/** The outbox in a browser, and its JSON for machines. */
@NullMarked
package io.buyerstatus.local.standin.page;

import org.jspecify.annotations.NullMarked;
