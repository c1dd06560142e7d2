@NullMarked
package io.buyerstatus.core.connection.app;

import org.jspecify.annotations.NullMarked;
