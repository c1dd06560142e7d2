/** From a message that an automation planned to what leaves: looked at once more, and written by its template. */
@NullMarked
package io.buyerstatus.core.automation.sending;

import org.jspecify.annotations.NullMarked;
