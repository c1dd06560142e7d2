@NullMarked
package io.buyerstatus.core.access.updates;

import org.jspecify.annotations.NullMarked;
