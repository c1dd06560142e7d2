/** Putting a settings document into a running system: what would change, and the change. */
@NullMarked
package io.buyerstatus.operator.settings;

import org.jspecify.annotations.NullMarked;
