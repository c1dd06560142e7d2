@NullMarked
package io.buyerstatus.core.template;

import org.jspecify.annotations.NullMarked;
