@NullMarked
package io.buyerstatus.integrations.easypost;

import org.jspecify.annotations.NullMarked;
