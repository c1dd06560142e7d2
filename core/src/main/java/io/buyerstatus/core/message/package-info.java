@NullMarked
package io.buyerstatus.core.message;

import org.jspecify.annotations.NullMarked;
