/* SPDX-License-Identifier: MIT */
#include "text/mark.h"

#include <stddef.h>

const unsigned char smz__ascii_marks[128] = {
    ['!'] = SMZ__MARK_ASK,       ['"'] = SMZ__MARK_QUOTE,  ['\''] = SMZ__MARK_QUOTE, ['('] = SMZ__MARK_OPENER,
    [')'] = SMZ__MARK_CLOSER,    ['-'] = SMZ__MARK_DASH,   ['.'] = SMZ__MARK_DOT,    [':'] = SMZ__MARK_COLON,
    [';'] = SMZ__MARK_SEMICOLON, ['?'] = SMZ__MARK_ASK,    ['['] = SMZ__MARK_OPENER, [']'] = SMZ__MARK_CLOSER,
    ['`'] = SMZ__MARK_QUOTE,     ['{'] = SMZ__MARK_OPENER, ['}'] = SMZ__MARK_CLOSER,
};

/* The others, sorted. */
static const struct {
    uint32_t character;
    enum smz__mark mark;
} entries[] = {
    {0xA1, SMZ__MARK_OPENER},   {0xAB, SMZ__MARK_QUOTE},    {0xBB, SMZ__MARK_QUOTE},      {0xBF, SMZ__MARK_OPENER},
    {0x37E, SMZ__MARK_ASK},     {0x589, SMZ__MARK_FULL},    {0x61F, SMZ__MARK_FULL},      {0x6D4, SMZ__MARK_FULL},
    {0x964, SMZ__MARK_FULL},    {0x965, SMZ__MARK_FULL},    {0x104A, SMZ__MARK_FULL},     {0x104B, SMZ__MARK_FULL},
    {0x1362, SMZ__MARK_FULL},   {0x1367, SMZ__MARK_FULL},   {0x1368, SMZ__MARK_FULL},     {0x17D4, SMZ__MARK_FULL},
    {0x2010, SMZ__MARK_DASH},   {0x2011, SMZ__MARK_DASH},   {0x2012, SMZ__MARK_DASH},     {0x2013, SMZ__MARK_DASH},
    {0x2014, SMZ__MARK_DASH},   {0x2015, SMZ__MARK_DASH},   {0x2018, SMZ__MARK_QUOTE},    {0x2019, SMZ__MARK_QUOTE},
    {0x201A, SMZ__MARK_OPENER}, {0x201B, SMZ__MARK_QUOTE},  {0x201C, SMZ__MARK_QUOTE},    {0x201D, SMZ__MARK_QUOTE},
    {0x201E, SMZ__MARK_OPENER}, {0x201F, SMZ__MARK_QUOTE},  {0x2026, SMZ__MARK_ELLIPSIS}, {0x2039, SMZ__MARK_QUOTE},
    {0x203A, SMZ__MARK_QUOTE},  {0x203C, SMZ__MARK_ASK},    {0x203D, SMZ__MARK_ASK},      {0x2047, SMZ__MARK_ASK},
    {0x2048, SMZ__MARK_ASK},    {0x2049, SMZ__MARK_ASK},    {0x3002, SMZ__MARK_FULL},     {0x3008, SMZ__MARK_OPENER},
    {0x3009, SMZ__MARK_CLOSER}, {0x300A, SMZ__MARK_OPENER}, {0x300B, SMZ__MARK_CLOSER},   {0x300C, SMZ__MARK_OPENER},
    {0x300D, SMZ__MARK_CLOSER}, {0x300E, SMZ__MARK_OPENER}, {0x300F, SMZ__MARK_CLOSER},   {0x3010, SMZ__MARK_OPENER},
    {0x3011, SMZ__MARK_CLOSER}, {0x3014, SMZ__MARK_OPENER}, {0x3015, SMZ__MARK_CLOSER},   {0x3016, SMZ__MARK_OPENER},
    {0x3017, SMZ__MARK_CLOSER}, {0xFF01, SMZ__MARK_FULL},   {0xFF08, SMZ__MARK_OPENER},   {0xFF09, SMZ__MARK_CLOSER},
    {0xFF0E, SMZ__MARK_FULL},   {0xFF1F, SMZ__MARK_FULL},   {0xFF3B, SMZ__MARK_OPENER},   {0xFF3D, SMZ__MARK_CLOSER},
    {0xFF61, SMZ__MARK_FULL},   {0xFF62, SMZ__MARK_OPENER}, {0xFF63, SMZ__MARK_CLOSER},
};

enum smz__mark smz__mark_of_long(uint32_t character)
{
    size_t low = 0, high = sizeof entries / sizeof entries[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (entries[middle].character < character)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < sizeof entries / sizeof entries[0] && entries[low].character == character)
        return entries[low].mark;
    return SMZ__MARK_NONE;
}
