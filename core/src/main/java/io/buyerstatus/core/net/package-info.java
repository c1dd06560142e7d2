/** Where connections may go that shops ask for: the public internet, and nothing of ours. */
@NullMarked
package io.buyerstatus.core.net;

import org.jspecify.annotations.NullMarked;
