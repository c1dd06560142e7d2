@NullMarked
package io.buyerstatus.core.access.code;

import org.jspecify.annotations.NullMarked;
