/** What a shop wants to be done by itself: triggers, conditions, actions, and when. */
@NullMarked
package io.buyerstatus.core.automation;

import org.jspecify.annotations.NullMarked;
