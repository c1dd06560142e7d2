@NullMarked
package io.buyerstatus.integrations;

import org.jspecify.annotations.NullMarked;
