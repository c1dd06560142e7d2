/** What a click in a shop system's order makes of the buyer's page and mails, every status to every other. */
@NullMarked
package io.buyerstatus.transitions;

import org.jspecify.annotations.NullMarked;
