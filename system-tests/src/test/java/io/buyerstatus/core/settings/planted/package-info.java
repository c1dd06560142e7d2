/** Classes that break a rule on purpose: see {@link io.buyerstatus.architecture}. */
@NullMarked
package io.buyerstatus.core.settings.planted;

import org.jspecify.annotations.NullMarked;
