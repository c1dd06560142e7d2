/** Changing a shop's automations. */
@NullMarked
package io.buyerstatus.core.automation.change;

import org.jspecify.annotations.NullMarked;
