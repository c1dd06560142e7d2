/** The life of connections: from being written down to being removed, and how they do in between. */
@NullMarked
package io.buyerstatus.core.connection;

import org.jspecify.annotations.NullMarked;
