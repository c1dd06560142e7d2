/** A shop's automations: as sentences, as forms, and what their conditions see. */
@NullMarked
package io.buyerstatus.console.automation;

import org.jspecify.annotations.NullMarked;
