/** The tags that templates may hold: what each says, where it may stand, and what must be known for it. */
@NullMarked
package io.buyerstatus.core.template.tag;

import org.jspecify.annotations.NullMarked;
