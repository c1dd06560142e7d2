/** Pages about the addresses that are told what happens. */
@NullMarked
package io.buyerstatus.console.webhook;

import org.jspecify.annotations.NullMarked;
