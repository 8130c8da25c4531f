"""Durability sweeps of the real program on a pseudo-terminal."""
