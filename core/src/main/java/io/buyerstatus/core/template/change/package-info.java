/** Saving templates, their versions, and rolling them back. */
@NullMarked
package io.buyerstatus.core.template.change;

import org.jspecify.annotations.NullMarked;
