@NullMarked
package io.buyerstatus.core.store;

import org.jspecify.annotations.NullMarked;
