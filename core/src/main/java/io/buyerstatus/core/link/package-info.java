@NullMarked
package io.buyerstatus.core.link;

import org.jspecify.annotations.NullMarked;
