/**
 * Mails that come back: into the conversation that their address names, if they are certain to be from whom they say; else held for the
 * staff, or dropped where nobody wrote them.
 */
@NullMarked
package io.buyerstatus.core.inbound;

import org.jspecify.annotations.NullMarked;
