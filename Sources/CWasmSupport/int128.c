#include <stdint.h>

// Arithmetic on 128 bits by means of 64: the compiler calls these by name. None may use an
// operation on `wide` that would call it again; shifts by 64 and additions are instructions.

typedef unsigned __int128 wide;
typedef __int128 signed_wide;

static uint64_t low(wide value) { return (uint64_t)value; }
static uint64_t high(wide value) { return (uint64_t)(value >> 64); }
static wide joined(uint64_t high, uint64_t low) { return (wide)high << 64 | low; }

wide __ashlti3(wide value, int count) {
  if (count == 0) return value;
  if (count >= 64) return joined(low(value) << (count - 64), 0);
  return joined(high(value) << count | low(value) >> (64 - count), low(value) << count);
}

wide __lshrti3(wide value, int count) {
  if (count == 0) return value;
  if (count >= 64) return joined(0, high(value) >> (count - 64));
  return joined(high(value) >> count, low(value) >> count | high(value) << (64 - count));
}

signed_wide __ashrti3(signed_wide value, int count) {
  int64_t top = (int64_t)high((wide)value);
  if (count == 0) return value;
  if (count >= 64) return (signed_wide)joined((uint64_t)(top >> 63), (uint64_t)(top >> (count - 64)));
  return (signed_wide)joined((uint64_t)(top >> count),
                             low((wide)value) >> count | (uint64_t)top << (64 - count));
}

static wide product(uint64_t left, uint64_t right) {
  uint64_t mask = 0xffffffff;
  uint64_t a = left & mask, b = left >> 32, c = right & mask, d = right >> 32;
  uint64_t bottom = a * c;
  uint64_t middle = b * c + (bottom >> 32);
  uint64_t other = a * d + (middle & mask);
  return joined(b * d + (middle >> 32) + (other >> 32), other << 32 | (bottom & mask));
}

wide __multi3(wide left, wide right) {
  wide result = product(low(left), low(right));
  return result + joined(high(left) * low(right) + low(left) * high(right), 0);
}

static int zeros(wide value) {
  if (high(value)) return __builtin_clzll(high(value));
  return low(value) ? 64 + __builtin_clzll(low(value)) : 128;
}

static wide divide(wide value, wide divisor, wide *rest) {
  if (high(value) == 0 && high(divisor) == 0) {
    *rest = low(value) % low(divisor);
    return low(value) / low(divisor);
  }
  if (value < divisor) {
    *rest = value;
    return 0;
  }
  // Both halves in turn where the divisor has 32 bits; most divisors are powers of ten.
  if (divisor <= 0xffffffff) {
    uint64_t small = low(divisor), digits[4], carry = 0;
    uint64_t parts[4] = {high(value) >> 32, high(value) & 0xffffffff, low(value) >> 32,
                         low(value) & 0xffffffff};
    for (int index = 0; index < 4; index++) {
      uint64_t current = carry << 32 | parts[index];
      digits[index] = current / small;
      carry = current % small;
    }
    *rest = carry;
    return joined(digits[0] << 32 | digits[1], digits[2] << 32 | digits[3]);
  }
  int shift = zeros(divisor) - zeros(value);
  wide shifted = __ashlti3(divisor, shift);
  wide quotient = 0;
  for (; shift >= 0; shift--) {
    quotient += quotient;
    if (value >= shifted) {
      value -= shifted;
      quotient += 1;
    }
    shifted = joined(high(shifted) >> 1, low(shifted) >> 1 | high(shifted) << 63);
  }
  *rest = value;
  return quotient;
}

wide __udivti3(wide value, wide divisor) {
  wide rest;
  return divide(value, divisor, &rest);
}

wide __umodti3(wide value, wide divisor) {
  wide rest;
  divide(value, divisor, &rest);
  return rest;
}

static wide magnitude(signed_wide value) { return value < 0 ? -(wide)value : (wide)value; }

signed_wide __divti3(signed_wide value, signed_wide divisor) {
  wide quotient = __udivti3(magnitude(value), magnitude(divisor));
  return (signed_wide)((value < 0) != (divisor < 0) ? -quotient : quotient);
}

signed_wide __modti3(signed_wide value, signed_wide divisor) {
  wide rest = __umodti3(magnitude(value), magnitude(divisor));
  return (signed_wide)(value < 0 ? -rest : rest);
}
