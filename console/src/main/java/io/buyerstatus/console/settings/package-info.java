/** A shop's settings as forms: drawn from what each setting says of itself, and read back. */
@NullMarked
package io.buyerstatus.console.settings;

import org.jspecify.annotations.NullMarked;
