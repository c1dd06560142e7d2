@NullMarked
package io.buyerstatus.core.connection;

import org.jspecify.annotations.NullMarked;
