@NullMarked
package io.buyerstatus.core.page;

import org.jspecify.annotations.NullMarked;
