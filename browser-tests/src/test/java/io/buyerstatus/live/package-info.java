/** What an open page does by itself: it asks for news, shows them, and copies. */
@NullMarked
package io.buyerstatus.live;

import org.jspecify.annotations.NullMarked;
