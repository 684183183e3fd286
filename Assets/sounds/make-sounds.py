#!/usr/bin/env python3
"""Makes the cue sounds of the practice screen. Runs from anywhere; same files every time.

tick   one of the three last seconds: short, soft, woody
turn   the step is over: two rising notes, clearly different from the tick
start  a step or the session begins: one gentle gong
done   the session is over: three warm notes
tap    a button was touched: hardly a click

The pitches stay between 400 and 2000 Hz: small loudspeakers play them, and older ears hear them.
"""
import os
import wave
import numpy as np

RATE = 44100
PEAK = 10 ** (-6 / 20)
HERE = os.path.dirname(os.path.abspath(__file__))


def tone(seconds, pitch, partials, attack=0.003):
    """A struck tone: partials are (multiple of the pitch, loudness, time to fall to 1/e)."""
    t = np.arange(int(seconds * RATE)) / RATE
    y = sum(a * np.sin(2 * np.pi * pitch * m * t) * np.exp(-t / d) for m, a, d in partials)
    return y * np.minimum(1, t / attack)


def wood(seconds, pitch):
    return tone(seconds, pitch, [(1, 1, .014), (2.72, .35, .006), (4.1, .12, .003)], attack=.0015)


def marimba(seconds, pitch):
    return tone(seconds, pitch, [(1, 1, .16), (3.93, .22, .05), (9.2, .05, .018)])


def gong(seconds, pitch):
    # Two partials close together beat slowly, as bronze does.
    return tone(seconds, pitch, [(1, 1, .26), (1.008, .5, .26), (2.01, .35, .14), (2.76, .22, .09), (5.4, .06, .04)],
                attack=.012)


def mix(seconds, *parts):
    """Parts are (second at which it starts, samples)."""
    y = np.zeros(int(seconds * RATE))
    for at, s in parts:
        i = int(at * RATE)
        n = min(len(s), len(y) - i)
        y[i:i + n] += s[:n]
    return y


def save(name, y, fade):
    n = int(fade * RATE)
    y = y.copy()
    y[-n:] *= np.cos(np.linspace(0, np.pi / 2, n)) ** 2
    y[-1] = 0
    y *= PEAK / np.max(np.abs(y))
    with wave.open(os.path.join(HERE, name + '.wav'), 'wb') as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(RATE)
        w.writeframes(np.round(y * 32767).astype('<i2').tobytes())


C5, E5, G5, A5, C6 = 523.25, 659.26, 783.99, 880.0, 1046.5

save('tick', wood(.060, 1180), .020)
save('tap', tone(.020, 1900, [(1, 1, .004), (2.3, .3, .002)], attack=.001), .008)
save('turn', mix(.500, (0, marimba(.5, G5)), (.14, 1.1 * marimba(.36, C6))), .120)
save('start', gong(.700, 440), .200)
save('done', mix(.880, (0, marimba(.6, C5)), (.17, marimba(.6, E5)), (.34, 1.1 * marimba(.54, G5)), (.34, .5 * marimba(.54, C5))), .260)
