/** Connections whose shop system installs an app of ours: it registers by itself, and hands over what its orders are fetched with. */
@NullMarked
package io.buyerstatus.core.connection.app;

import org.jspecify.annotations.NullMarked;
