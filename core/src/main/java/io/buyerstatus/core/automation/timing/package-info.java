/** When something that an automation does is due: delays, business days, quiet hours, by the local calendar. */
@NullMarked
package io.buyerstatus.core.automation.timing;

import org.jspecify.annotations.NullMarked;
